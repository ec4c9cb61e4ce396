package jp.tsunagi.intake.consultation.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.intake.consultation.read.ParticularsItem;
import jp.tsunagi.paper.Block;
import jp.tsunagi.paper.Block.Fact;
import jp.tsunagi.paper.Block.Facts;
import jp.tsunagi.paper.Block.Prominent;
import jp.tsunagi.paper.Block.Text;
import jp.tsunagi.paper.Era;
import jp.tsunagi.paper.Paper;

/** 連絡カード: what the family takes home, in plain words. It says nothing of what was talked about. */
final class ContactCard {
    /** To be filled in by hand: the platform knows accounts, not the names of the center's people. */
    private static final String BY_HAND = "\n\n";

    private ContactCard() {}

    static Paper of(ConsultationOnPaper consultation) {
        var blocks = new ArrayList<Block>();
        consultation.particulars().map(ParticularsItem::name).ifPresent(name -> blocks.add(new Text(name + " 様")));
        blocks.add(new Prominent("受付番号（お電話のときにお伝えください）", consultation.receiptNumber()));
        blocks.add(new Facts(facts(consultation)));
        blocks.add(new Text("""
            受付番号をお伝えいただくと、前の話の続きからお聞きします。担当が変わっても、同じ番号で分かります。
            急に具合が悪くなったときは、このセンターではなく、かかりつけの医療機関か 119 番に連絡してください。\
            """));
        return new Paper("連絡カード", null, consultation.madeAt(), blocks);
    }

    private static List<Fact> facts(ConsultationOnPaper consultation) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("相談先", consultation.centerName()));
        facts.add(new Fact("いまの担当", consultation.responsible() + BY_HAND));
        facts.add(new Fact(
                "電話・メール",
                consultation
                        .contactPoint()
                        .map(point -> Stream.of(point.telephone(), point.mail())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining("\n")))
                        .orElse(BY_HAND)));
        consultation
                .center()
                .map(center -> OpeningTimes.lines(center.openingHours()))
                .filter(lines -> !lines.isEmpty())
                .ifPresent(lines -> facts.add(new Fact("開いている時間", String.join("\n", lines) + "\n祝日などは変わることがあります")));
        facts.add(new Fact("相談を受けた日", Era.day(Japan.day(consultation.received().receivedAt()))));
        return facts;
    }
}
