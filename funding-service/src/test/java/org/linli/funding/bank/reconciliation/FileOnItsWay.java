package org.linli.funding.bank.reconciliation;

import static org.linli.funding.Case.get;

import org.linli.platform.testkit.Await;

/** A file of the bank whose lines are entered by themselves, however many they are. */
final class FileOnItsWay {

    private FileOnItsWay() {
    }

    /** Waits for the last line; each tenth of the file has a limit of its own, and something is done then. */
    static void until(String path, Runnable eachTenth) {
        var lines = get(path).getInt("linesInFile");
        for (int tenth = 1; tenth <= 10; tenth++) {
            var left = lines - (int) (lines * (long) tenth / 10);
            Await.until("tenth " + tenth + " of " + path, () -> get(path).getInt("linesLeft") <= left);
            eachTenth.run();
        }
        Await.until("the last line of " + path, () -> "TAKEN".equals(get(path).getString("status")));
    }
}
