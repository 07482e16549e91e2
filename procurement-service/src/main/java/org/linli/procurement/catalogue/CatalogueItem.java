package org.linli.procurement.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.linli.platform.money.Money;

/** One social service a government unit may buy. Reference data: it has no commands in this release. */
@Entity
public class CatalogueItem {

    /** Whether bidders compete on price at all. */
    public enum PriceMode {
        WEIGHTED,
        FIXED
    }

    @Id
    private String code;
    private String nameZh;
    private String nameEn;
    private String definition;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> targetGroups;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> methods;
    private String unit;
    private Money costNorm;
    @Enumerated(EnumType.STRING)
    private PriceMode priceMode;
    private String evaluationRhythm;
    @JdbcTypeCode(SqlTypes.JSON)
    private Responsibilities responsibilities;

    protected CatalogueItem() {
    }

    public String code() {
        return code;
    }

    CatalogueItemView view() {
        return new CatalogueItemView(code, nameZh, nameEn, definition, targetGroups, methods, unit, costNorm, priceMode,
                evaluationRhythm, responsibilities);
    }
}
