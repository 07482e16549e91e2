package org.linli.funding.receivable;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The bank a debt is assigned to, and its account; the number itself is encrypted. */
@Embeddable
record Assignee(@Column(name = "assignee_account_id") UUID accountId,
        @Column(name = "assignee_bank_code") String bankCode,
        @Column(name = "assignee_masked_number") String maskedNumber, @Column(name = "assignee_number") byte[] number,
        @Column(name = "assignee_proposed_by") String proposedBy) {
}
