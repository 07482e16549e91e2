/**
 * Deadlines: a scheduled sweep asks every {@link org.linli.platform.sweep.Sweep} which rows are due and lets each
 * decide; any number of replicas may. A row that fails rests with its reason (GET /sweeps/failures, meter
 * linli.sweep.failures) while the others go on. Where business time may be moved, a move sweeps at once.
 */
@NullMarked
package org.linli.platform.sweep;

import org.jspecify.annotations.NullMarked;
