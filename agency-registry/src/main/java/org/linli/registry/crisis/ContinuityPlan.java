package org.linli.registry.crisis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an agency's services would go on, in its own words and in numbers, never with a name of a client.
 *
 * @param services what goes on, how, and what would stop first
 * @param people how it keeps the people the services need
 * @param money from what it pays wages until when
 * @param clients what clients are told, and by whom
 * @param openCases whose owner has to be found if it fails
 * @param remark why it was returned, null otherwise
 */
record ContinuityPlan(int version, String services, String people, String money, String clients, int openCases,
        LocalDate filedOn, @Nullable String remark) {

    ContinuityPlan returned(String why) {
        return new ContinuityPlan(version, services, people, money, clients, openCases, filedOn, why);
    }
}
