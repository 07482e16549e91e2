package org.linli.funding.budget;

import org.linli.platform.Command;

/** Facts and the clock ask these, no person does: none stands in the role table. */
enum ReservationCommand implements Command {
    COMMIT, RELEASE, EXPIRE;

    @Override
    public String operation() {
        return "reservation-" + name();
    }
}
