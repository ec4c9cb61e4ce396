/** What is said of figures wherever they stand. */
export const figures = {
  confidential: "取扱注意",
  confidentialNote:
    "このページは、都道府県の内部で使うための正確な数です。少ない数から個人が推測されるおそれがあるため、このまま公表しないでください。",
  prefecture: "都道府県",
  show: "表示する",
  refresh: "最新の集計に更新する",
  refreshed: (time: string) => `${time}に集計を読み込みました`,
  shownAt: (instant: string) => `この画面の表示時点：${instant}`,
  total: "計",
  municipality: "市町村",
  code: "コード",
  shareNote: "構成比は四捨五入のため、合計が100にならない場合があります。",
  mapNote: "色の濃さは数の多さを表し、各マスに数を書いています。政令指定都市の区は市に含めます。",
  mapLegend: "数の区分",
  band: (least: string, most: string) => (least === most ? least : `${least}～${most}`),
  monthsChart: (what: string, most: string) => `月別の${what}の縦棒グラフ。${most}。同じ値を表でも示しています。`,
  monthsMost: (month: string, count: string) => `最も多い月は${month}の${count}`,
  asTable: "数値を表で見る",
  attention: "要確認",
  notRead: "読み込めませんでした",
  csv: "CSV",
  csvOf: (what: string) => `${what}をCSVで保存する`,

  sources: "データの取得時点",
  sourcesNote:
    "集計は、各サービスの記録を順に取り込んで作られます。最後に取り込んだ記録が古い場合は、その後に記録がないか、取り込みが遅れています。",
  recordedAt: "最後に取り込んだ記録の日時",
  appliedAt: "集計に取り込んだ日時",
  sequence: "取り込んだ記録の番号",
  neverApplied: "まだ取り込みがありません",
  sourceNames: {
    intake: "相談・児の記録（センター）",
    oversight: "センター・職員の登録（都道府県）",
    referral: "連絡調整・引継ぎ",
    training: "研修・情報提供",
  } as Record<string, string>,
};
