/**
 * A tender is stopped: cancelled, or suspended and let go on. From the opening on a cancellation has a ground of law
 * and takes two persons, as a suspension always does. Its facts are the tender's.
 */
@NullMarked
package org.linli.procurement.tendering.stop;

import org.jspecify.annotations.NullMarked;
