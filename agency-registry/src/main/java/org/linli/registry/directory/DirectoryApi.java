package org.linli.registry.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.registry.agency.AgencyKind;
import org.linli.registry.agency.AgencyStatus;
import org.linli.registry.directory.RegisterQuery.Standing;
import org.linli.registry.grade.OrgGrade;

/** What everybody reads in the public register. */
final class DirectoryApi {

    private DirectoryApi() {
    }

    /** @param street where its address is; none where the address names none */
    record RegisterRow(UUID id, String number, String name, AgencyKind kind, AgencyStatus status, LocalDate foundedOn,
            LocalDate registeredOn, @Nullable String street, @Nullable OrgGrade grade, Standing standing) {

        static RegisterRow of(RegisterSearch.Found found) {
            return new RegisterRow(found.agencyId(), found.number(), found.name(), AgencyKind.valueOf(found.kind()),
                    AgencyStatus.valueOf(found.status()), found.foundedOn(), found.registeredOn(), found.homeStreet(),
                    found.grade() == null ? null : OrgGrade.valueOf(found.grade()), found.standing());
        }
    }

    /**
     * What a resident may see of one agency on one day.
     *
     * @param standing what it may not do, each with its ground; {@code lists} why it stands on which list
     * @param services what it gives now, by street
     * @param years its accepted annual reports, the latest first, ten at most
     * @param results how its services were found, {@code answers} what it was answered: the latest first, twenty at
     * most
     */
    record AgencyCard(UUID id, String number, String name, AgencyKind kind, AgencyStatus status, LocalDate foundedOn,
            @Nullable LocalDate registeredOn, LocalDate asOf, List<CardEffect> standing, List<CardList> lists,
            @Nullable CardGrade grade, List<CardService> services, List<CardYear> years,
            @Nullable CardShare governmentShare, List<CardSeat> consultativeSeats, List<CardResult> results,
            List<CardAnswer> answers) {
    }

    /** How a service was found. @param kind and {@code grade}: codes of evaluation */
    record CardResult(UUID contractId, String kind, String grade, LocalDate on) {
    }

    /** What it said of a norm, and the answer it got. */
    record CardAnswer(UUID normId, String code, int edition, String text, LocalDate saidOn, String reply,
            LocalDate repliedOn) {
    }

    record CardEffect(String ground, String effect, LocalDate from, @Nullable LocalDate until) {
    }

    record CardList(String list, String ground, LocalDate from) {
    }

    /** @param until first day without it */
    record CardGrade(OrgGrade grade, String points, LocalDate from, LocalDate until) {
    }

    /** Where the district takes counsel with it. @param until last day */
    record CardSeat(String council, LocalDate from, LocalDate until) {
    }

    record CardService(String areaCode, String serviceType) {
    }

    record CardYear(int year, String conclusion, int staff, int certified, int projects, int serviceHours) {
    }

    /** The government's share of the agency's income of a year, as it was last said; decimal text between 0 and 1. */
    record CardShare(int year, String ratio, String threshold, boolean above) {
    }
}
