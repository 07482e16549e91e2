/**
 * People who work for agencies and what of their experience is verified by two; a claim that nobody decides is said to
 * be late and lapses. Publishes worker.* on linli.workers, read outside by the association, which keeps the count of
 * the profession and confirms, and by the agency.
 */
@NullMarked
package org.linli.workforce.worker;

import org.jspecify.annotations.NullMarked;
