/**
 * Grades 1A to 5A of agencies (O02 to O06): an agency that fulfils the conditions applies, evaluators without ties to
 * it give points, the result is public, objections are checked anew by others, and a second member of the panel
 * concludes. A grade holds for five years, for benefits and never for points in a tender; it is revoked by two.
 * Publishes agency.grade-granted, agency.grade-expiring, agency.grade-expired and agency.grade-revoked on
 * linli.agencies and grade.* on linli.grades, read outside by the public credit register, the applicants and the
 * auditor; procurement does not hear them, on purpose. Hears post.started and post.ended on linli.workers.
 *
 * <pre>
 * APPLIED → ASSESSING → ASSESSED → PUBLICISED → UNOPPOSED → GRANTED | REFUSED
 * PUBLICISED → OBJECTED → RECHECKED → GRANTED | REFUSED
 * APPLIED → DECLINED; APPLIED, ASSESSING → WITHDRAWN
 * GRANTED → EXPIRED | SUPERSEDED; GRANTED → REVOCATION_PROPOSED → REVOKED | GRANTED
 * </pre>
 */
@NullMarked
package org.linli.registry.grade;

import org.jspecify.annotations.NullMarked;
