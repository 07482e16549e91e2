/**
 * Annual reports: what every registered agency owes for every year, to its supervising unit and then to the register
 * (O12). A clock opens the duty, reminds and notices who is late; the agency is heard, an officer asks for the abnormal
 * list and the panel decides. A second officer accepts what a first has checked. Publishes annual-report.* on
 * linli.annual-reports, read outside by the agencies, their supervising units and the auditor.
 *
 * <pre>
 * DUE → FILED → REVIEWED → ACCEPTED; FILED → RETURNED → FILED; REVIEWED → FILED
 * DUE, RETURNED → OVERDUE → HEARD → LISTING_SOUGHT; each of them → FILED
 * each that is open → VOID, when the agency has closed
 * </pre>
 */
@NullMarked
package org.linli.registry.annualreport;

import org.jspecify.annotations.NullMarked;
