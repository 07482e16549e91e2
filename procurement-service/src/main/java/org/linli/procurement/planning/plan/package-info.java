/**
 * The social welfare development plan of the district: a period, goals with their topic, who carries which part, and
 * KPIs with baseline and target. It is consulted on, published by somebody else than its writer, reviewed each year,
 * and never changed once published: a change is a new edition, which retires the one before. One published plan covers
 * a day. Purchases, catalogue items and proposals name a goal of it; what is spent outside it is shown by
 * {@code board}. Publishes plan.proposed, plan.consulted, plan.published, plan.reviewed, plan.review-overdue and
 * plan.retired on linli.catalogue, read outside by residents.
 *
 * <pre>
 * PROPOSED → CONSULTATION → PUBLISHED → RETIRED; PROPOSED, CONSULTATION → RETIRED
 * </pre>
 */
@NullMarked
package org.linli.procurement.planning.plan;

import org.jspecify.annotations.NullMarked;
