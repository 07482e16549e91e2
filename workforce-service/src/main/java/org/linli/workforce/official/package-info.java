/**
 * The purchaser certificate: whether an official has studied enough to buy services is computed from what was attended
 * and closed, never typed in. Publishes official.certified, official.certificate-expired and
 * official.certificate-revoked on linli.pipeline, read by procurement, where a purchaser without certificate publishes
 * no tender.
 *
 * <pre>
 * VALID → EXPIRED | REVOKED
 * </pre>
 */
@NullMarked
package org.linli.workforce.official;

import org.jspecify.annotations.NullMarked;
