package org.linli.procurement.planning.purchase;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/** The purchase this one offers to become part of, and those that became part of it. */
@Embeddable
class Joining {

    private @Nullable UUID joinInto;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<JoinedPurchase> joined = List.of();

    void offer(UUID into) {
        joinInto = into;
    }

    void withdraw() {
        joinInto = null;
    }

    boolean isOfferedTo(UUID purchaseId) {
        return purchaseId.equals(joinInto);
    }

    /** @param other with what it had itself absorbed */
    void absorb(JoinedPurchase itself, Joining other) {
        joined = Stream.of(joined, other.joined, List.of(itself)).flatMap(List::stream).toList();
    }

    /** What is left of the whole without those that joined. */
    Money own(Money whole) {
        return joined.stream().map(JoinedPurchase::amount).reduce(whole, Money::minus);
    }

    Optional<UUID> joinInto() {
        return Optional.ofNullable(joinInto);
    }

    List<JoinedPurchase> joined() {
        return joined;
    }
}
