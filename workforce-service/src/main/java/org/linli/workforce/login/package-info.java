/**
 * Whose login it is: a worker links their own to the record, once, by their number and a one-time code that the employer
 * or the association handed to them. Nobody claims another's, tries are bounded, and who handed a code out cannot use
 * it. Publishes worker.link-code-handed-out and worker.linked on linli.workers, read outside by the auditor in the
 * change feed.
 */
@NullMarked
package org.linli.workforce.login;

import org.jspecify.annotations.NullMarked;
