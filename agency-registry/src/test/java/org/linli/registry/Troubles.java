package org.linli.registry;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.get;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Events;

/** What other services say of an agency in trouble, heard before the call returns. */
public final class Troubles {

    private Troubles() {
    }

    /** Wages of a month missed and a payment two months late. */
    public static void red(UUID agency) {
        Events.publish("linli.wages", "linli.workforce.wages.missed.v1", agency.toString(), 1, """
                {"agencyId":"%s","month":"2026-06","people":3,"amount":{"amount":"1.00","currency":"CNY"}}"""
                .formatted(agency));
        var payable = UUID.randomUUID();
        Events.publish("linli.payables", "linli.funding.payable.overdue.v1", payable.toString(), 1, """
                {"payableId":"%s","agencyId":"%s","bucket":60}""".formatted(payable, agency));
        Await.asserted("a red warning", () -> get(LIN, "/warnings/" + agency).body("level", equalTo("RED")));
    }

    /** The month's wages are paid after all. */
    public static void calm(UUID agency) {
        Events.publish("linli.wages", "linli.workforce.wages.confirmed.v1", agency.toString(), 2, """
                {"agencyId":"%s","month":"2026-06","people":3,"amount":{"amount":"1.00","currency":"CNY"}}"""
                .formatted(agency));
        Await.asserted("a warning no longer red",
                () -> get(LIN, "/warnings/" + agency).body("level", equalTo("AMBER")));
    }

    /** A contract that needs so many people; heard when the agency cannot be closed any more. */
    public static UUID contract(Register agency, String purchaser, int people) {
        var contract = UUID.randomUUID();
        Events.publish("linli.contracts", "linli.procurement.contract.signed.v1", contract.toString(), 1, """
                {"contractId":"%s","agencyId":"%s","purchaserId":"%s",
                 "staffing":[{"tier":"FRONTLINE","people":%d,"certified":1}]}""".formatted(contract, agency.agency,
                purchaser, people));
        Await.asserted("the contract in force",
                () -> get(LIN, "/agencies/" + agency.agency).body("allowedActions", not(hasItem("closeAgency"))));
        return contract;
    }

    public static void people(UUID agency, int people, long sequence) {
        Events.publish("linli.staffing", "linli.workforce.capacity.changed.v1", agency.toString(), sequence, """
                {"agencyId":"%s","people":%d,"certified":1,"byTier":{}}""".formatted(agency, people));
    }

    public static void handoverAsked(UUID contract, UUID agency, String reason) {
        Events.publish("linli.contracts", "linli.procurement.handover.asked.v1", contract.toString(), 2, """
                {"contractId":"%s","agencyId":"%s","reason":"%s","by":"2026-09-01"}""".formatted(contract, agency,
                reason));
    }

    /** @param parts JSON of {takerAgencyId, cases, by} */
    public static void terminated(UUID contract, UUID agency, LocalDate on, String parts) {
        Events.publish("linli.contracts", "linli.procurement.contract.terminated.v1", contract.toString(), 3, """
                {"contractId":"%s","agencyId":"%s","on":"%s","reason":"gone","handover":[%s]}""".formatted(contract,
                agency, on, parts));
    }

    public static String part(UUID taker, int cases, LocalDate by) {
        return "{\"takerAgencyId\":\"%s\",\"cases\":%d,\"by\":\"%s\"}".formatted(taker, cases, by);
    }

    /** The path of the takeover of that contract. */
    public static String takeoverOf(UUID contract) {
        var list = "/takeovers?contractId=" + contract;
        Await.asserted("the takeover", () -> get(LIN, list).body("items", hasSize(1)));
        return "/takeovers/" + get(LIN, list).extract().<String>path("items[0].id");
    }

    /** The path of the agency's crisis. */
    public static String crisisOf(UUID agency) {
        var list = "/crises?agencyId=" + agency;
        Await.asserted("the crisis", () -> get(LIN, list).body("items", hasSize(1)));
        return "/crises/" + get(LIN, list).extract().<String>path("items[0].id");
    }
}
