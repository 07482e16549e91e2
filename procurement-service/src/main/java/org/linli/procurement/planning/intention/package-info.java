/**
 * What a purchaser intends to buy, told before the purchase begins (采购意向公开, 财库〔2020〕10号): project, needs, budget and
 * month, read by everybody. A tender for it waits until the term has passed since; an urgent need that nobody could
 * foresee, said by one officer and confirmed by another, waits for nothing. A register of agencies is told in the same
 * way before it is opened. Publishes intention.* on linli.purchases, read outside by agencies and residents.
 *
 * <pre>
 * PUBLISHED ⇄ URGENCY_CLAIMED → URGENT → PUBLISHED
 * PUBLISHED, URGENCY_CLAIMED, URGENT → BEGUN → BEGUN
 * PUBLISHED, URGENCY_CLAIMED, URGENT → WITHDRAWN
 * </pre>
 */
@NullMarked
package org.linli.procurement.planning.intention;

import org.jspecify.annotations.NullMarked;
