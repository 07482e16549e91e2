/**
 * The library of practice guidelines (R087): how work in one field is done well, by number and edition, so that an
 * indicator or a finding can point at one and be understood years later. The association drafts, asks the agencies and
 * answers each; another of the association publishes. What is published everybody reads, as of any day.
 *
 * <pre>
 * DRAFT → CONSULTATION → CONSULTED → PUBLISHED → SUPERSEDED by its next edition
 * PUBLISHED → WITHDRAWAL_PROPOSED → WITHDRAWN, or back; DRAFT, CONSULTATION, CONSULTED → DROPPED
 * </pre>
 *
 * Publishes guideline.* on linli.norms, read outside by agencies, assessors and whoever keeps indicators.
 */
@NullMarked
package org.linli.registry.guideline;

import org.jspecify.annotations.NullMarked;
