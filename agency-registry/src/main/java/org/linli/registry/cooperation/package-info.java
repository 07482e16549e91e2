/**
 * What agencies do together: clients referred, people exchanged, training shared, visits. One records it, the other
 * confirms it, and only then it counts; numbers of people, never who.
 *
 * <pre>
 * RECORDED → CONFIRMED | DECLINED | LAPSED (no word in time)
 * </pre>
 *
 * Publishes cooperation.* on linli.conduct, read outside by the association, which counts it as an indicator.
 */
@NullMarked
package org.linli.registry.cooperation;

import org.jspecify.annotations.NullMarked;
