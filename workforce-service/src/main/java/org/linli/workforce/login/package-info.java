/**
 * Whose login is whose: a worker links their own by number and one-time code, and the association unlinks it. Publishes
 * worker.link-code-handed-out, worker.linked and worker.unlinked on linli.workers, read outside by the worker and the
 * association.
 */
@NullMarked
package org.linli.workforce.login;

import org.jspecify.annotations.NullMarked;
