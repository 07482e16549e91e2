/**
 * Activities of volunteers beside a named worker (T14): places and a waiting list, insurance before danger, training
 * before skilled work, hours confirmed by the worker. Publishes activity.* on linli.pipeline, read outside by the
 * agency and the auditor.
 *
 * <pre>
 * OPEN ⇄ FULL → OVER → CLOSED
 * OPEN, FULL → CANCELLED
 * </pre>
 */
@NullMarked
package org.linli.workforce.activity;

import org.jspecify.annotations.NullMarked;
