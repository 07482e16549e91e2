/**
 * Officials' study and the purchaser certificate. Publishes official.certified and official.certificate-expired on
 * linli.pipeline, read by procurement, where a purchaser without certificate publishes no tender.
 *
 * <pre>
 * VALID → EXPIRED
 * </pre>
 */
@NullMarked
package org.linli.workforce.official;

import org.jspecify.annotations.NullMarked;
