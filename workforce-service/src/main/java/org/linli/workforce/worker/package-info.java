/** People who work for agencies and what of their experience is verified. Publishes worker.* on linli.workers. */
@NullMarked
package org.linli.workforce.worker;

import org.jspecify.annotations.NullMarked;
