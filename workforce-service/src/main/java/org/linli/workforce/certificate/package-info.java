/**
 * Professional certificates from record to expiry. Publishes certificate.* on linli.workers, read outside by the worker
 * and the association.
 *
 * <pre>
 * PENDING → ACTIVE ⇄ SUSPENDED
 * PENDING → ISSUED_IN_ERROR
 * ACTIVE, SUSPENDED → EXPIRED | REVOKED | ISSUED_IN_ERROR
 * </pre>
 */
@NullMarked
package org.linli.workforce.certificate;

import org.jspecify.annotations.NullMarked;
