package org.linli.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.linli.platform.paper.Sheet.Column;

/** What is printed is what was meant, in any name's characters, wherever it is opened. */
class PapersTest {

    private static final Instant AT = Instant.parse("2026-03-31T10:00:00Z");
    /** Of the first plane beyond GBK, of extension A and B, and what bookkeepers write. */
    private static final String RARE = "启𠮷㙟䲢䶮龑堃喆犇镕〇—·￥";

    private final Papers papers = new Papers(new HanFont());

    private static Sheet sheet(String fact) {
        return new Sheet("对账单", List.of(fact),
                List.of(Column.text("日期", 1), Column.text("事由", 2), Column.figures("金额（元）", 1)), List.of("共若干笔。"));
    }

    private static List<List<String>> rows(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> List.of("2026-03-01", "第" + i + "笔", i + ".00")).toList();
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    @Test
    void aNameIsReadBackCharacterByCharacterAndEveryPageSaysItsNumber() throws IOException {
        try (var document = Loader.loadPDF(papers.pdf(sheet("机构：" + RARE), rows(100), AT))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("对账单");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant()).isEqualTo(AT);
            var pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            assertThat(text(document)).contains("机构：" + RARE, "第1笔", "第100笔", "100.00", "共若干笔。")
                    .contains(IntStream.rangeClosed(1, pages).mapToObj(page -> page + " / " + pages).toList());
            assertThat(text(document).split("金额（元）", -1)).as("headings on every page").hasSize(pages + 1);
        }
    }

    @Test
    void everyFormItNeedsIsInsideAndNoOther() throws IOException {
        var small = papers.pdf(sheet("机构：" + RARE), rows(1), AT);
        assertThat(small.length).as("bytes: a few dozen forms of tens of thousands").isLessThan(300_000);
        try (var document = Loader.loadPDF(small)) {
            var resources = document.getPage(0).getResources();
            var fonts = StreamSupport.stream(resources.getFontNames().spliterator(), false).toList();
            assertThat(fonts).hasSize(1);
            var font = resources.getFont(fonts.getFirst());
            assertThat(font.isEmbedded()).isTrue();
            assertThat(font.getName()).contains("NotoSansCJKsc").contains("+");
        }
    }

    @Test
    void whatTheFontDoesNotHaveIsNamedAndNotLeftOut() throws IOException {
        try (var document = Loader.loadPDF(papers.pdf(sheet("甲\uE123乙\u0007丙"), rows(1), AT))) {
            assertThat(text(document)).contains("甲〔U+E123〕乙 丙");
        }
    }

    @Test
    void aPageCanBeLookedAt() throws IOException {
        try (var document = Loader.loadPDF(papers.pdf(sheet("机构：" + RARE), rows(10), AT))) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, 80);
            ImageIO.write(page, "png", new File("target/paper.png"));
            assertThat(ink(page)).as("dark points of the page").isGreaterThan(2_000);
        }
    }

    private static long ink(BufferedImage page) {
        return IntStream.range(0, page.getHeight())
                .mapToLong(
                        y -> IntStream.range(0, page.getWidth()).filter(x -> (page.getRGB(x, y) & 0xFF) < 128).count())
                .sum();
    }
}
