/**
 * What people say is wrong with a service: taken in by an office, stated on by the agency, answered in time by another
 * person, and kept in the project's file. Publishes complaint.* on linli.evaluations. Read by the registry: answered;
 * outside by the office that has to answer and the district.
 *
 * <pre>
 * FILED → ANSWERED | WITHDRAWN
 * </pre>
 */
@NullMarked
package org.linli.evaluation.complaint;

import org.jspecify.annotations.NullMarked;
