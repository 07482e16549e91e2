/**
 * People who work for agencies and what of their experience is verified. Publishes worker.* on linli.workers, read
 * outside by the association, which keeps the count of the profession.
 */
@NullMarked
package org.linli.workforce.worker;

import org.jspecify.annotations.NullMarked;
