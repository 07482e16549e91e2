package org.linli.procurement.panel;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The draw of one tender's committee. Written once; what becomes of the seats is theirs. */
@Entity
public class Panel {

    /** Why a tender stands still, or fails, when nobody is left to sit. */
    public static final String CANNOT_BE_FILLED = "PANEL_CANNOT_BE_FILLED";

    @Id
    private UUID tenderId;
    @JdbcTypeCode(SqlTypes.JSON)
    private DrawRecord draw;
    private Instant drawnAt;

    protected Panel() {
    }

    Panel(UUID tenderId, DrawRecord draw, Instant drawnAt) {
        this.tenderId = tenderId;
        this.draw = draw;
        this.drawnAt = drawnAt;
    }

    UUID tenderId() {
        return tenderId;
    }

    public DrawRecord draw() {
        return draw;
    }

    PanelEvent.Drawn drawn() {
        return new PanelEvent.Drawn(tenderId, draw.seed(), draw.commitment(), draw.bidSeals(), draw.shape().size(),
                draw.shape().experts(), draw.shape().socialQuota());
    }
}
