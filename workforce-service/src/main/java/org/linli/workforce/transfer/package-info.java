/**
 * The next employer takes a worker's record over with the worker's consent; the former one sees its own years alone.
 * Publishes transfer.* on linli.workers, read outside by the worker and by the agencies.
 *
 * <pre>
 * ASKED → CONSENTED | DECLINED | WITHDRAWN | LAPSED
 * </pre>
 */
@NullMarked
package org.linli.workforce.transfer;

import org.jspecify.annotations.NullMarked;
