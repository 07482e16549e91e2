/**
 * Surveys of the need of an area: who was asked how, what they need and how many they are, put before the public and
 * published. A published survey serves any purchase of that street and service for a year (P01.age); then it expires.
 * Publishes survey.drafted, survey.consulted, survey.published and survey.expired on linli.catalogue, read outside by
 * residents.
 *
 * <pre>
 * DRAFT → CONSULTATION → PUBLISHED → EXPIRED; CONSULTATION → EXPIRED
 * </pre>
 */
@NullMarked
package org.linli.procurement.planning.need;

import org.jspecify.annotations.NullMarked;
