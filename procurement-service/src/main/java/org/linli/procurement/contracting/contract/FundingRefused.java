package org.linli.procurement.contracting.contract;

import java.util.UUID;

/** What is read of a contract that gets no money. */
record FundingRefused(UUID contractId) {
}
