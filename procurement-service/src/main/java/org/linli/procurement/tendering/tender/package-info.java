/**
 * The tender: its document (tenderdocument) and procedure, frozen at publication, its clocks, and the order of its
 * stages. The stages themselves belong to bid, panel, opening, scoring, award and contract, which move the tender on
 * through its commands. Publishes tender.* on linli.tenders, read outside by bidders and residents; needs purchase (the
 * reservation), purchaser (the gates) and catalogue.
 *
 * <pre>
 * DRAFT ⇄ REVIEWED → PUBLISHED → CLOSED → OPENED → SCORING → CONSENSUS
 *       → PRICE_OPENED → RANKED → STANDSTILL → AWARDED → CONTRACTED
 * PUBLISHED … STANDSTILL ⇄ SUSPENDED; CONSENSUS … STANDSTILL → SCORING (scored again)
 * all before AWARDED, SUSPENDED → CANCELLED; PUBLISHED … AWARDED, SUSPENDED → FAILED
 * AWARDED → STANDSTILL when withdrawn
 * </pre>
 */
@NullMarked
package org.linli.procurement.tendering.tender;

import org.jspecify.annotations.NullMarked;
