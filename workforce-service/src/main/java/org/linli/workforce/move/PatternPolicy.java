package org.linli.workforce.move;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.workforce.supervision.Roster;

/** Whether people who go the same way make a pattern, and which. What decides are dated rules. */
@ApplicationScoped
class PatternPolicy {

    private final Moves moves;
    private final Awards awards;
    private final Roster roster;

    PatternPolicy(Moves moves, Awards awards, Roster roster) {
        this.moves = moves;
        this.awards = awards;
        this.roster = roster;
    }

    /** The gravest that the last {@code MOVE-WINDOW} days show; empty where there is none. */
    Optional<Seen> between(UUID from, UUID to, BusinessDay day) {
        var seen = moves.between(from, to, day.date().minusDays(day.rule("MOVE-WINDOW").asInt()));
        return team(from, to, seen, day).or(() -> award(from, to, seen, day))
                .or(() -> several(from, to, PatternKind.SEVERAL, seen, day.rule("MOVE-SEVERAL").asInt()));
    }

    /** Beside a supervisor at least {@code MOVE-TEAM} people whom they supervised there. */
    private Optional<Seen> team(UUID from, UUID to, List<Move> seen, BusinessDay day) {
        var least = day.rule("MOVE-TEAM").asInt() + 1;
        return seen.stream().filter(move -> move.tier().leads()).map(leader -> {
            var team = new HashSet<>(roster.of(leader.workerId(), from));
            team.add(leader.workerId());
            return seen.stream().filter(move -> team.contains(move.workerId())).toList();
        }).flatMap(team -> several(from, to, PatternKind.TEAM, team, least).stream()).findFirst();
    }

    /** At least {@code MOVE-AWARD} who began {@code MOVE-AWARD-DAYS} before or after the signature of a contract. */
    private Optional<Seen> award(UUID from, UUID to, List<Move> seen, BusinessDay day) {
        var days = day.rule("MOVE-AWARD-DAYS").asInt();
        return awards.of(to).stream().map(signed -> seen.stream().filter(move -> isNear(move, signed, days)).toList())
                .flatMap(near -> several(from, to, PatternKind.AWARD, near, day.rule("MOVE-AWARD").asInt()).stream())
                .findFirst();
    }

    private static boolean isNear(Move move, LocalDate signed, int days) {
        return move.arrivedOn().filter(on -> !on.isBefore(signed.minusDays(days)) && !on.isAfter(signed.plusDays(days)))
                .isPresent();
    }

    private static Optional<Seen> several(UUID from, UUID to, PatternKind kind, List<Move> moves, int least) {
        return Optional.of(new Seen(from, to, kind, moves)).filter(seen -> seen.people() >= least);
    }
}
