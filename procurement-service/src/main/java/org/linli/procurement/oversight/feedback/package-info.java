/**
 * What residents and agencies say of a purchase: about what, on what basis. The purchaser answers within a term,
 * whoever asked rates the answer, and everybody reads all of it without a name. Publishes feedback.given,
 * feedback.answered, feedback.overdue and feedback.rated on linli.purchasers, read outside by residents and agencies.
 *
 * <pre>
 * GIVEN → OVERDUE → ANSWERED → RATED ; GIVEN → ANSWERED
 * </pre>
 */
@NullMarked
package org.linli.procurement.oversight.feedback;

import org.jspecify.annotations.NullMarked;
