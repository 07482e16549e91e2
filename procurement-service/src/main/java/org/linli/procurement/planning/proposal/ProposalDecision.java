package org.linli.procurement.planning.proposal;

import java.time.LocalDate;

/** Why a proposal was accepted, declined or closed. {@code by} is not shown. */
record ProposalDecision(String reasons, String by, LocalDate on) {
}
