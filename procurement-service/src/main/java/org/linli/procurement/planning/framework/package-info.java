/**
 * Registers of qualified agencies from which services are called off (财政部令110): OPEN, where every willing agency in
 * good standing joins at one tariff, and CLOSED, where a comparison leaves out at least a fifth. Publishes framework.*
 * on linli.supply-frameworks, read outside by agencies; the tender's and the bid's packages ask it who is a member.
 *
 * <pre>
 * CLOSED: APPLICATIONS → ACTIVE → ENDED; APPLICATIONS → ENDED. OPEN: ACTIVE → ENDED.
 * Membership: APPLIED → ADMITTED | REFUSED; ADMITTED → LEFT
 * </pre>
 */
@NullMarked
package org.linli.procurement.planning.framework;

import org.jspecify.annotations.NullMarked;
