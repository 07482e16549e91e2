package org.linli.local.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.linli.local.engine.BusinessTime;
import org.linli.local.engine.Failure;
import org.linli.local.engine.Moment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "time", description = "Move business time forward, or say what time it is.",
        mixinStandardHelpOptions = true)
public class TimeCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", description = "Such as +30d, +12h, +90m, or a day: 2027-09-30, 2027-12-31T23:30.")
    private @Nullable String move;

    @Override
    public Integer call() throws Exception {
        try (var time = new BusinessTime()) {
            if (move != null) {
                move(time, move);
            }
            System.out.println(Moment.text(time.now()));
        }
        return 0;
    }

    private static void move(BusinessTime time, String move) {
        if (move.startsWith("+")) {
            time.forward(parse(move));
        } else {
            time.to(Moment.parse(move));
        }
    }

    static Duration parse(String text) {
        if (!text.matches("\\+\\d{1,5}[dhm]")) {
            throw new Failure("not a step in time: " + text,
                    "Use +30d, +12h, +90m or a day such as 2027-09-30. Business time never goes back.");
        }
        var amount = Long.parseLong(text.substring(1, text.length() - 1));
        return switch (text.charAt(text.length() - 1)) {
            case 'd' -> Duration.ofDays(amount);
            case 'h' -> Duration.ofHours(amount);
            default -> Duration.ofMinutes(amount);
        };
    }
}
