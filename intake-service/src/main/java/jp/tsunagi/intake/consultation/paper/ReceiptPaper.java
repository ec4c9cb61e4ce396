package jp.tsunagi.intake.consultation.paper;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagi.intake.consultation.read.ParticularsItem;
import jp.tsunagi.paper.Block;
import jp.tsunagi.paper.Block.Fact;
import jp.tsunagi.paper.Block.Facts;
import jp.tsunagi.paper.Block.Heading;
import jp.tsunagi.paper.Block.Prominent;
import jp.tsunagi.paper.Block.Text;
import jp.tsunagi.paper.Era;
import jp.tsunagi.paper.Paper;

/** 相談受付票: a consultation as it came, for the center's files. */
final class ReceiptPaper {
    private ReceiptPaper() {}

    static Paper of(ConsultationOnPaper consultation) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Prominent("受付番号", consultation.receiptNumber()));
        blocks.add(new Facts(facts(consultation)));
        blocks.add(new Heading("相談者"));
        blocks.add(new Facts(inquirer(consultation)));
        blocks.add(new Heading("相談の内容"));
        blocks.add(
                new Text(consultation.particulars().map(ParticularsItem::said).orElse(ConsultationOnPaper.told(null))));
        consultation
                .particulars()
                .filter(particulars -> particulars.reason() != null)
                .ifPresent(particulars -> blocks.add(
                        new Text("この記録は " + Era.moment(particulars.recordedAt().toInstant()) + " に書き直されたものです。")));
        return new Paper("相談受付票", Paper.CONFIDENTIAL, consultation.madeAt(), blocks);
    }

    private static List<Fact> facts(ConsultationOnPaper consultation) {
        var received = consultation.received();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                "受付日時", Era.moment(received.receivedAt()) + (received.outsideOpeningHours() ? "（開所時間外）" : "")));
        facts.add(new Fact("受け付けたセンター", consultation.centerName()));
        facts.add(new Fact("受付の方法", received.channel().japanese()));
        facts.add(new Fact(
                "相談の区分",
                Labels.of(List.of(received.inquirer(), received.scope(), received.continuity(), received.urgency()))));
        facts.add(new Fact("住んでいる市町村", consultation.place()));
        facts.add(
                new Fact("相談の種類", Labels.of(received.themes().stream().sorted().toList())));
        if (received.carerWork() != null) {
            facts.add(new Fact("養護者の就労", received.carerWork().japanese()));
        }
        facts.add(new Fact("対応", consultation.stage().japanese() + "（" + consultation.responsible() + "）"));
        return facts;
    }

    private static List<Fact> inquirer(ConsultationOnPaper consultation) {
        return consultation
                .particulars()
                .map(told -> List.of(
                        new Fact("氏名", ConsultationOnPaper.told(told.name())),
                        new Fact("連絡先", ConsultationOnPaper.told(told.contact())),
                        new Fact("希望する連絡", ConsultationOnPaper.told(told.preferredContact())),
                        new Fact("配慮すること", ConsultationOnPaper.told(told.needs()))))
                .orElseGet(() -> List.of(new Fact("氏名", ConsultationOnPaper.told(null))));
    }
}
