package org.linli.local;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "time", description = "Move business time forward, or say what time it is.", mixinStandardHelpOptions = true)
class TimeCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", description = "Such as +30d, +12h, +90m.")
    private @Nullable String move;

    @Override
    public Integer call() throws Exception {
        try (var time = new BusinessTime()) {
            if (move != null) {
                time.forward(parse(move));
            }
            System.out.println(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"))
                    .format(time.now()));
        }
        return 0;
    }

    static Duration parse(String text) {
        if (!text.matches("\\+\\d{1,5}[dhm]")) {
            throw new Failure("not a step in time: " + text, "Use +30d, +12h or +90m. Business time never goes back.");
        }
        var amount = Long.parseLong(text.substring(1, text.length() - 1));
        return switch (text.charAt(text.length() - 1)) {
            case 'd' -> Duration.ofDays(amount);
            case 'h' -> Duration.ofHours(amount);
            default -> Duration.ofMinutes(amount);
        };
    }
}
