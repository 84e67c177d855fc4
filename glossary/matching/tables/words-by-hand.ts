/**
 * What jieba's dictionary, counted in the 1990s and 2000s, does not know or has wrong, as far as
 * it decides where words end in policy and news text. Simplified, separated by spaces.
 */

/** Words of present-day policy and news that the dictionary lacks or counts far too seldom. */
export const newerWords = `
碳中和 碳达峰 双碳 减碳 脱碳 新质 质效 提质 增效 赋能 链主 链长 达峰 峰会 学段 学龄 托育 康养 医养
医共体 医联体 医美 医改 房企 房改 换房 住建 住建部 中高考 中高职 普高 职教 幼教 科创 科创板 创客 创投
台账 网红 微信 微博 抖音 短视频 带货 众筹 点赞 普惠 市监局 市管 同城 文旅 文创 文博 民宿 民企 央企
央地 首飞 首展 首店 初创 支教 育人 数智 数智化 网信 网信办 政研 校企 校地 校医 校服 校友 户均 新时代
新征程 新局面 新篇章 新台阶 新业态 新风尚 新常态 新引擎 新赛道 地均 亩均 务工人员 复工 复产 复学 返岗
物联网 业态 公募 私募 客服 客群 云端 上云 算力 大模型 大数据 区块链 人社 人社部 人社局 工信 工信部
发改委 卫健 卫健委 科委 农委 社科院 工程院 北上广 京津冀 大湾区 雄安 亦庄 台胞 台企 智库 智造 绿电 光伏
储能 氢能 风电 换电 充电桩 电商 跨境 外卖 打车 网约车 动车 城轨 体测 体教 体卫 学情 试水 试种 才会
才可 才有 才是 都有 都是 都会 都要 都能 屡创 迭创 续创 台中 台南 高雄 果干 果酱 果农
产线 产教 产城 量产 首台 首套 首期 产学研 基建 新基建 双创 内循环 大循环 双循环 供应链 价值链 创新链 资金链 人才链 链条
全链条 补链 强链 延链 稳链 赛道 光刻 片区 区块 区属 区县 院所 孵化器 众创 独角兽 瞪羚 路演 风投 授信 征信 增信 期权 新三板
北交所 创业板 母基金 合伙人 投资人 受益人 经办人 法定代表人 老旧 旧改 棚改 安置房 公租房 保租房 保障房 二手房 租购 限购 限贷
房贷 首付 城际 轨交 小客车 新能源车 限行 摇号 骑行 管廊 管网 供暖 供热 供气 供水 全域 全龄 全员 全周期 全流程 全要素 法治化
便利化 便民 惠民 惠企 助企 纾困 减税 降费 退税 增值税 营商 准入 合规 一站式 一网通办 一件事 政企 政银 银企 党建 党群 社工
网格化 网格员 团委 残联 科协 督导 巡察 监委 反腐 扫黑 反诈 专班 国资 引资 市直 市属 市域 县域 镇街 村居 新冠 疫情 抗疫
防疫 核酸 流感 疾控 集采 罕见病 医教 医械 生物药 创新药 医保卡 社保 低保 养老金 托幼 助残 稳岗 引才 引智 引育 聚才 共富
脱贫 帮扶 家校 师德 学区 学区房 学籍 强基 双一流 中职 中考 教研 轮岗 集团化 质检 质控 量变 质变 前瞻 分步 品类 国货 国潮
网联 车联网 元宇宙 类脑 主播 自媒体 融媒体 快递 快递员 骑手 消费券 夜经济 低碳 零碳 碳汇 碳排放 减排 治污 碧水 净土 绿道
防灾 减灾 种业 非遗 文保 申遗 冬奥 冬奥会 副中心 疏解 京冀 津冀 环京 经开区 自贸 自贸区 综保区 保税 保税区 通关 专项债 化债
守信 失信 向好 别无 部首 党首 才行 才让 才把 都已 都将 都被 城铁
`;

/**
 * Words that hold a shorter word by accident, though the split that shows it is not the cheapest:
 * 中国 in 发展中国家, 落户 in 破落户. Nothing is found within them.
 */
export const closedWords = `
发展中国家 三民主义 外科学 内科学 牙科学 眼科学 骨科学 儿科学 妇科学 禾本科 侧重点
着重点 宅基地 破落户 出谋划策 寄生物 机制纸 创新高
`;

/**
 * Far too rare in the dictionary: it counts 的 as one in two hundred words, text as one in twenty;
 * and 中 stands before so many verbs that start with 试 that 中试 must be as usual as it is now.
 */
export const corrected: Record<string, number> = { 的: 3_000_000, 中试: 1000 };

/**
 * Single characters that stand alone as words: particles, pronouns, numerals, measure words,
 * attributes and the like. Any other single character in a split is a sign of a bad one.
 */
export const loneCharacters =
  '的了着过地得在是和有不也与及或对从向被把让将以等都就而又才能可要会应须于其之为所但则即若如因由至到每各该本此这那某' +
  '院者界部局办给用做看说去来找请第一二三四五六七八九十百千万亿两几多个种类项家名位条次年月日时人中上下内外里前后间' +
  '新大小老高好全总副再更最很太已未没无非';
