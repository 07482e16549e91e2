package org.linli.platform.money;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps every {@link Money} attribute as a bigint of fen. */
@Converter(autoApply = true)
public class MoneyColumn implements AttributeConverter<@Nullable Money, @Nullable Long> {

    @Override
    public @Nullable Long convertToDatabaseColumn(@Nullable Money money) {
        return money == null ? null : money.fen();
    }

    @Override
    public @Nullable Money convertToEntityAttribute(@Nullable Long fen) {
        return fen == null ? null : Money.fen(fen);
    }
}
