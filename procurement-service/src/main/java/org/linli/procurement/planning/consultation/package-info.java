/**
 * What the public is asked before something is decided: a text is open for comments for a term by rule, each comment
 * gets one reply, and whoever asked may not decide before both are done. Plans, need surveys and catalogue items are
 * consulted on; they open a consultation and ask
 * {@link org.linli.procurement.planning.consultation.Consultation#requireConcluded}. Publishes consultation.opened,
 * comment.made, comment.answered and consultation.ended on linli.catalogue, read outside by residents and agencies;
 * listens to nothing.
 *
 * <pre>
 * OPEN → ENDED (by its term); replies are given in both
 * </pre>
 */
@NullMarked
package org.linli.procurement.planning.consultation;

import org.jspecify.annotations.NullMarked;
