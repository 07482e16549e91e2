package org.linli.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Holds ratios, never times, against the committed ones: a machine may be slow, but not only for us. */
public final class RatioGuard {

    /** One that fell by more than a third fails. */
    private static final double KEPT = 2.0 / 3;
    private static final String HEAD = "work,ratio";

    private RatioGuard() {
    }

    /** @return one line for each that fell too far or was not measured; nothing when all is well */
    static List<String> fallen(Map<String, Double> committed, Map<String, Double> measured) {
        if (committed.isEmpty()) {
            return List.of("nothing is held yet");
        }
        var fallen = new ArrayList<String>();
        committed.forEach((work, ratio) -> {
            var now = measured.get(work);
            if (now == null) {
                fallen.add(work + " was not measured");
            } else if (now < ratio * KEPT) {
                fallen.add(String.format(Locale.ROOT, "%s fell from %.3f to %.3f of the database's own speed", work,
                        ratio, now));
            }
        });
        return fallen;
    }

    public static List<String> fallen(Path file, Map<String, Double> measured) throws IOException {
        return fallen(read(Files.readAllLines(file)), measured);
    }

    static Map<String, Double> read(List<String> lines) {
        var ratios = new TreeMap<String, Double>();
        lines.stream().skip(1).filter(line -> !line.isBlank()).map(line -> line.split(","))
                .forEach(cells -> ratios.put(cells[0], Double.valueOf(cells[1])));
        return ratios;
    }

    static List<String> lines(Map<String, Double> ratios) {
        var lines = new ArrayList<>(List.of(HEAD));
        new TreeMap<>(ratios).forEach((work, ratio) -> lines.add(String.format(Locale.ROOT, "%s,%.3f", work, ratio)));
        return lines;
    }

    /** Keeps these as the ratios to hold from now on. */
    public static void keep(Path file, Map<String, Double> ratios) throws IOException {
        Files.write(file, lines(ratios));
    }
}
