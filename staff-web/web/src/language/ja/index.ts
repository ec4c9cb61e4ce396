import type { Unit } from "../messages";
import { consultations } from "./consultations";
import { dashboard } from "./dashboard";
import { figures } from "./figures";
import { reports } from "./reports";

const unit = (name: string): Unit => ({ of: (count) => `${count}${name}`, name });

export const ja = {
  product: "つなぎ",
  productLine: "医療的ケア児支援センター 情報連携システム",
  skipToMain: "本文へ移動",
  switchLanguage: "English",
  signOut: "サインアウト",
  signedInAs: "サインイン中",
  mainNavigation: "主なメニュー",
  navigation: {
    dashboard: "支援の状況",
    consultationReport: "相談の集計",
    childReport: "児の集計",
    coordinationReport: "連絡調整の集計",
    trainingReport: "研修の集計",
    consultations: "相談の一覧",
    start: "できること",
  },
  footer: "つなぎは、医療的ケア児支援センターと都道府県・市町村をつなぐ業務システムです。",
  newPage: (title: string) => `${title} | つなぎ`,
  loading: "読み込んでいます",
  loadingChart: "グラフを準備しています",
  scrolls: "この表は横にスクロールできます。",
  retry: "もう一度試す",
  signInAgain: "もう一度サインインする",
  backToStart: "最初のページへ",
  note: (text: string) => `※ ${text}`,
  aside: (text: string, more: string) => `${text}（${more}）`,
  units: {
    consultations: unit("件"),
    children: unit("人"),
    cases: unit("件"),
    handoffs: unit("件"),
    followUps: unit("件"),
    sessions: unit("回"),
    attendees: unit("人"),
  },
  share: "構成比",
  count: "件数",
  people: "人数",
  unknownMunicipality: "市町村不明",
  notApplicable: "－",

  roles: {
    consultant: "相談員",
    "center-manager": "センター管理者",
    "local-coordinator": "地域のコーディネーター",
    "municipal-officer": "市町村担当者",
    "training-manager": "研修担当者",
    "prefecture-officer": "都道府県担当者",
    auditor: "監査担当者",
    operator: "基盤運用者",
    "municipal-system": "市町村システム",
    "prefecture-system": "都道府県システム",
  } as Record<string, string>,

  problems: {
    signedOut: {
      title: "サインインの有効期限が切れました",
      detail: "もう一度サインインすると、同じページから続けられます。",
    },
    offline: {
      title: "サーバーにつながりません",
      detail: "ネットワークの接続を確かめて、もう一度お試しください。",
    },
    unreadable: (status: number) => ({
      title: "表示できませんでした",
      detail: `サーバーから想定外の応答がありました（${status}）。しばらくしてからもう一度お試しください。続く場合は運用担当者にお知らせください。`,
    }),
    unexpected: {
      title: "この画面で問題が起きました",
      detail: "ページを再読み込みしてください。続く場合は運用担当者にお知らせください。",
    },
  },

  figures,
  dashboard,
  reports,
  consultations,

  start: {
    title: "できること",
    greeting: (name: string) => `${name}さん、ようこそ。`,
    lead: "あなたの役割でできることをまとめています。",
    yourRoles: "あなたの役割",
    noRoles: "役割の割り当てがありません。センターの管理者か都道府県の担当者に、役割の割り当てを依頼してください。",
    here: "この画面でできること",
    nothingHere: "今のところ、あなたの役割で使えるページはありません。役割ごとのページは順次加わります。",
    mayDo: {
      consultant: "所属するセンターが受け付けた相談を一覧で確かめ、担当になり、対応に区切りをつけられます。",
      "center-manager": "所属するセンターが受け付けた相談を一覧で確かめ、担当になり、対応に区切りをつけられます。",
      "local-coordinator": "センターからの引継ぎの申出に答え、引き受けたケースを進める役割です。",
      "municipal-officer": "照会に回答し、自分の市町村の状況を確かめる役割です。",
      "training-manager": "研修を計画・実施し、修了を記録する役割です。",
      "prefecture-officer": "担当する都道府県の支援の状況と、児・相談・連絡調整・研修の集計を見られます。",
      auditor: "個人情報の閲覧の記録を確かめる役割です。相談の内容は表示されません。",
      operator: "システムを運用する役割です。個人情報は表示されません。",
    } as Record<string, string>,
  },

  signedOut: {
    title: "サインアウトしました",
    detail: "ご利用ありがとうございました。共用の端末では、ブラウザーも閉じてください。",
    signIn: "サインインする",
  },
  signInFailed: {
    title: "サインインできませんでした",
    detail:
      "サインインが途中で取りやめになったか、時間がかかりすぎました。もう一度お試しください。続く場合は運用担当者にお知らせください。",
  },
  signInUnavailable: {
    title: "今はサインインできません",
    detail:
      "サインインのサーバーに接続できません。しばらくしてからもう一度お試しください。続く場合は運用担当者にお知らせください。",
  },
  notFound: {
    title: "ページが見つかりません",
    detail: "アドレスが変わったか、入力に誤りがあります。",
  },
};
