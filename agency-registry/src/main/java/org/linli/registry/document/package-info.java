/**
 * The library of documents that rules and preferential policies rest on: number, issuer, days in force. The basis of a
 * rule names a document; when it is repealed the rules that rest on it are marked.
 *
 * <pre>
 * ENTERED (one officer) → IN_FORCE (another) | DROPPED; IN_FORCE → REPEAL_PROPOSED → REPEALED, or back
 * </pre>
 *
 * Publishes document.* on linli.documents, read outside by whoever keeps the rules and by agencies.
 */
@NullMarked
package org.linli.registry.document;

import org.jspecify.annotations.NullMarked;
