/**
 * Training bases for organisations and those who lead them (R062): an agency keeps one, two officers accredit it for
 * some years, and what is taught there to whom is recorded and read by everybody. Publishes training-base.* on
 * linli.incubations, read outside.
 *
 * <pre>
 * PROPOSED → ACCREDITED → ENDED
 * PROPOSED → REJECTED, LAPSED
 * </pre>
 */
@NullMarked
package org.linli.registry.trainingbase;

import org.jspecify.annotations.NullMarked;
