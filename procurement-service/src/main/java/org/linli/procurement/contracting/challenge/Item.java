package org.linli.procurement.contracting.challenge;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One numbered point; a complaint may take up only points that were objected to (P21). */
@Schema(name = "ChallengeItem", description = "质疑事项 One numbered point of a challenge")
public record Item(int no, String text) {
}
