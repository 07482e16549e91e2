package org.linli.registry.seat;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;

/** All seats. */
@ApplicationScoped
public class ConsultativeSeats implements Aggregates<ConsultativeSeat> {

    /** What the public card says of one. @param until last day */
    public record Held(String council, LocalDate from, LocalDate until) {
    }

    @Override
    public String kind() {
        return "Seat";
    }

    /** Those that an agency had on a day; a handful. */
    public List<Held> on(UUID agencyId, LocalDate day) {
        return list("agencyId = ?1 and status in ?2 and fromDay <= ?3 and untilDay >= ?3 order by fromDay, id",
                agencyId, List.of(SeatStatus.HELD, SeatStatus.ENDED), day).stream()
                .map(seat -> new Held(seat.council(), seat.from(), seat.until())).toList();
    }
}
