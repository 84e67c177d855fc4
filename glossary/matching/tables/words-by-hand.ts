/**
 * What jieba's dictionary, counted in the 1990s and 2000s, does not know or has wrong, as far as
 * it decides where words end in policy and news text. Simplified, separated by spaces.
 */

/** Words of present-day policy and news that the dictionary lacks or all but lacks. */
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
`;

/**
 * Words that hold a shorter word by accident, though the split that shows it is not the cheapest:
 * 中国 in 发展中国家, 落户 in 破落户. Nothing is found within them.
 */
export const closedWords = `
发展中国家 三民主义 外科学 内科学 牙科学 眼科学 骨科学 儿科学 妇科学 禾本科 侧重点
着重点 宅基地 破落户 出谋划策 寄生物 机制纸 创新高
`;

/** Far too rare in the dictionary: it counts about one in two hundred words, text one in twenty. */
export const corrected: Record<string, number> = { 的: 3_000_000 };

/**
 * Single characters that stand alone as words: particles, pronouns, numerals, measure words,
 * attributes and the like. Any other single character in a split is a sign of a bad one.
 */
export const loneCharacters =
  '的了着过地得在是和有不也与及或对从向被把让将以等都就而又才能可要会应须于其之为所但则即若如因由至到每各该本此这那某' +
  '院者界部局办给用做看说去来找请第一二三四五六七八九十百千万亿两几多个种类项家名位条次年月日时人中上下内外里前后间' +
  '新大小老高好全总副再更最很太已未没无非';
