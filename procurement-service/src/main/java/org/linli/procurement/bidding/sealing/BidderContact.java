package org.linli.procurement.bidding.sealing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom to call about a bid and where its money would go; sealed with the price, unknown to who scores. */
@Schema(description = "投标联系人 Whom to call about a bid, and its bank account")
public record BidderContact(String name, @Nullable String phone, @Nullable String email, @Nullable String account) {
}
