// Registers of paths: GCC's vector types, as wide as the target, two at a time where it has thirty-two of them. Arithmetic is the compiler's; only what the vector types lack
// (minimum, maximum, square root, fused multiply-add, conversion, rotation) is written with intrinsics where the target has them.
#pragma once
#include <cmath>
#include <cstdint>
#include <cstring>
#include <immintrin.h>

#define INLINE inline __attribute__((always_inline))

#if defined(__AVX512F__)
constexpr int Lanes = 32;

// Two registers side by side: one half does not wait for the other, and a figure of a table is loaded once for both.
template <class V> struct Twin {
    V first{}, second{};

    Twin() = default;
    INLINE Twin(V a, V b) : first(a), second(b) {}
    template <class W> INLINE explicit Twin(const Twin<W>& other) : first((V)other.first), second((V)other.second) {}
};

#define TWIN_OPERATOR(op) \
    template <class V> INLINE Twin<V> operator op(Twin<V> a, Twin<V> b) { return {a.first op b.first, a.second op b.second}; } \
    template <class V, class S> INLINE Twin<V> operator op(Twin<V> a, S b) { return {a.first op b, a.second op b}; } \
    template <class V, class S> INLINE Twin<V> operator op(S a, Twin<V> b) { return {a op b.first, a op b.second}; }
TWIN_OPERATOR(+) TWIN_OPERATOR(-) TWIN_OPERATOR(*) TWIN_OPERATOR(/) TWIN_OPERATOR(&) TWIN_OPERATOR(^) TWIN_OPERATOR(<<) TWIN_OPERATOR(>>)
#undef TWIN_OPERATOR
template <class V> INLINE Twin<V> operator-(Twin<V> a) { return {-a.first, -a.second}; }
template <class V, class S> INLINE Twin<V>& operator+=(Twin<V>& a, S b) { return a = a + b; }
template <class V, class S> INLINE Twin<V>& operator*=(Twin<V>& a, S b) { return a = a * b; }

using F16 = float __attribute__((vector_size(64)));
using I16 = int32_t __attribute__((vector_size(64)));
using U16 = uint32_t __attribute__((vector_size(64)));
using F = Twin<F16>;
using I = Twin<I16>;
using U = Twin<U16>;
#else
#if defined(__AVX__)
constexpr int Lanes = 8;
#else
constexpr int Lanes = 4;
#endif

using F = float __attribute__((vector_size(4 * Lanes)));
using I = int32_t __attribute__((vector_size(4 * Lanes)));
using U = uint32_t __attribute__((vector_size(4 * Lanes)));
#endif

// x - 0 is x for every x, so that only the broadcast is left.
INLINE F all(float x) { return x - F{}; }
INLINE U allWords(uint32_t x) { return x + U{}; }
INLINE U sequence(uint32_t first) {
    uint32_t x[Lanes];
    for (int i = 0; i < Lanes; i++)
        x[i] = first + (uint32_t)i;
    U result;
    std::memcpy(&result, x, sizeof x);
    return result;
}

#if defined(__AVX512F__)
INLINE F16 min(F16 a, F16 b) { return (F16)_mm512_min_ps((__m512)a, (__m512)b); }
INLINE F16 max(F16 a, F16 b) { return (F16)_mm512_max_ps((__m512)a, (__m512)b); }
INLINE F16 root(F16 a) { return (F16)_mm512_sqrt_ps((__m512)a); }
INLINE F16 fma(F16 a, F16 b, F16 c) { return (F16)_mm512_fmadd_ps((__m512)a, (__m512)b, (__m512)c); }
INLINE F16 selectBelow(U16 a, U16 b, F16 yes, F16 no) {
    return (F16)_mm512_mask_blend_ps(_mm512_cmplt_epu32_mask((__m512i)a, (__m512i)b), (__m512)no, (__m512)yes);
}
INLINE F16 selectLess(F16 a, F16 b, F16 yes, F16 no) {
    return (F16)_mm512_mask_blend_ps(_mm512_cmp_ps_mask((__m512)a, (__m512)b, _CMP_LT_OQ), (__m512)no, (__m512)yes);
}
INLINE F min(F a, F b) { return {min(a.first, b.first), min(a.second, b.second)}; }
INLINE F max(F a, F b) { return {max(a.first, b.first), max(a.second, b.second)}; }
INLINE F root(F a) { return {root(a.first), root(a.second)}; }
INLINE F fma(F a, F b, F c) { return {fma(a.first, b.first, c.first), fma(a.second, b.second, c.second)}; }
template <int Bits> INLINE U rotate(U a) {
    return {(U16)_mm512_rol_epi32((__m512i)a.first, Bits), (U16)_mm512_rol_epi32((__m512i)a.second, Bits)};
}
INLINE F selectBelow(U a, U b, F yes, F no) {
    return {selectBelow(a.first, b.first, yes.first, no.first), selectBelow(a.second, b.second, yes.second, no.second)};
}
INLINE F selectLess(F a, F b, F yes, F no) {
    return {selectLess(a.first, b.first, yes.first, no.first), selectLess(a.second, b.second, yes.second, no.second)};
}
INLINE F convert(I a) { return {__builtin_convertvector(a.first, F16), __builtin_convertvector(a.second, F16)}; }
#else
INLINE F min(F a, F b) { return a < b ? a : b; }
INLINE F max(F a, F b) { return a > b ? a : b; }
INLINE F selectBelow(U a, U b, F yes, F no) { return a < b ? yes : no; }
INLINE F selectLess(F a, F b, F yes, F no) { return a < b ? yes : no; }
template <int Bits> INLINE U rotate(U a) { return (a << Bits) | (a >> (32 - Bits)); }
#if defined(__AVX__) && defined(__FMA__)
INLINE F root(F a) { return (F)_mm256_sqrt_ps((__m256)a); }
INLINE F fma(F a, F b, F c) { return (F)_mm256_fmadd_ps((__m256)a, (__m256)b, (__m256)c); }
#else
INLINE F root(F a) {
    for (int i = 0; i < Lanes; i++)
        a[i] = std::sqrt(a[i]);
    return a;
}
INLINE F fma(F a, F b, F c) { return a * b + c; }
#endif
INLINE F convert(I a) { return __builtin_convertvector(a, F); }
#endif

// --- Exponential, logarithm's parts, normal numbers: the same polynomials as InfraTco's, whose docs say where they come from. ---

INLINE F exponential(F x) {
    const F shifter = all(12582912.0f);
    const F c = min(all(88.0f), max(all(-87.0f), x));
    const F shifted = fma(c, all(1.4426950408889634f), shifter);
    const F n = shifted - shifter;
    const F r = fma(n, all(2.1219444005469057e-4f), fma(n, all(-0.693359375f), c));
    const F s = r * r;
    const F low = fma(all(0.1666666716337204f), r, all(0.5f));
    const F middle = fma(all(8.33331048488617e-3f), r, all(4.166646674275398e-2f));
    const F high = fma(all(1.9890991097781807e-4f), r, all(1.3933649752289057e-3f));
    const F p = fma(s, fma(s, fma(s, high, middle), low), r) + 1.0f;
    return p * (F)(((I)shifted << 23) + 0x3F800000);
}

INLINE F minusTwiceLog(F x) {
    const I exponent = ((I)x - 0x3F3504F3) >> 23;
    const F f = (F)((I)x - (exponent << 23)) - all(1.0f);
    const F square = f * f;
    const F low = fma(fma(all(-0.6666921377182007f), f, all(1.0000075101852417f)), f, all(-1.9999998807907104f));
    const F middle = fma(all(-0.3982669711112976f), f, all(0.49937814474105835f));
    const F high = fma(fma(all(0.19790701568126678f), f, all(-0.3225249648094177f)), f, all(0.3455641269683838f));
    const F q = fma(fma(high, square, middle), square * f, low);
    return fma(q, f, convert(exponent) * all(-2 * 0.6931471805599453f));
}

INLINE F normal(U word) {
    const U sign = (U)((I)word >> 31);
    const F tail = fma(convert((I)(word ^ sign)), all(1.0f / 4294967296.0f), all(0.5f / 4294967296.0f));
    const F radius = root(minusTwiceLog(tail));
    const F u = fma(radius, all((float)(1 / 2.7931478062432102)), all((float)(-3.970557828758685 / 2.7931478062432102)));
    const F s = u * u;
    F even = fma(all(-0.0028333922382444143f), s, all(0.004812707658857107f));
    F odd = fma(all(0.0018782567931339145f), s, all(-0.0032233938109129667f));
    even = fma(even, s, all(-0.00762463454157114f));
    odd = fma(odd, s, all(0.00500903045758605f));
    even = fma(even, s, all(-0.0023927357979118824f));
    odd = fma(odd, s, all(0.001339562120847404f));
    even = fma(even, s, all(-0.015124499797821045f));
    odd = fma(odd, s, all(0.00914868526160717f));
    even = fma(even, s, all(-0.04167845845222473f));
    odd = fma(odd, s, all(0.024181054905056953f));
    even = fma(even, s, all(-0.13516592979431152f));
    odd = fma(odd, s, all(0.07380343228578568f));
    even = fma(even, s, all(3.368985891342163f));
    odd = fma(odd, s, all(3.056842088699341f));
    return (F)((U)fma(odd, u, even) ^ (word & 0x80000000u));
}

INLINE void normals(U first, U second, F& x, F& y) {
    const F radius = root(minusTwiceLog(fma(convert((I)(first >> 1)), all(1.0f / 2147483648.0f), all(0.5f / 2147483648.0f))));
    const U swap = second + second;
    const F t = convert((I)(swap + swap)) * (1.0f / 4294967296.0f);
    const F s = t * t;
    const F sine = fma(fma(fma(all(-0.00460165785625577f), s, all(0.07968003302812576f)), s, all(-0.6459634900093079f)), s, all(1.5707963705062866f)) * t;
    const F cosine = (F)((U)fma(fma(fma(all(-0.02042625f), s, all(0.25360636f)), s, all(-1.23369795f)), s, all(1.0f)) ^ (second & 0x80000000u));
    x = selectBelow(swap, allWords(0x80000000u), cosine, sine) * radius;
    y = selectBelow(swap, allWords(0x80000000u), sine, cosine) * radius;
}

// A uniform number in (0, 1).
INLINE F uniform(U word) { return fma(convert((I)(word >> 9)), all(1.0f / 8388608), all(0.5f / 8388608)); }

// --- Threefry-4x32-20: Salmon, Moraes, Dror, Shaw, Parallel random numbers: as easy as 1, 2, 3, SC11, 2011. ---

struct Words { U a, b, c, d; };

template <int P, int Q> INLINE void mix(U& a, U& b, U& c, U& d) {
    a += b; b = rotate<P>(b) ^ a;
    c += d; d = rotate<Q>(d) ^ c;
}

template <int Half> INLINE void fourRounds(Words& w) {
    if constexpr (Half == 0) {
        mix<10, 26>(w.a, w.b, w.c, w.d);
        mix<11, 21>(w.a, w.d, w.c, w.b);
        mix<13, 27>(w.a, w.b, w.c, w.d);
        mix<23, 5>(w.a, w.d, w.c, w.b);
    } else {
        mix<6, 20>(w.a, w.b, w.c, w.d);
        mix<17, 11>(w.a, w.d, w.c, w.b);
        mix<25, 10>(w.a, w.b, w.c, w.d);
        mix<18, 20>(w.a, w.d, w.c, w.b);
    }
}

// What is added to the words before the rounds and after every fourth, laid out in memory: additions of a broadcast then need no register.
struct KeySchedule {
    uint32_t words[6][4];

    KeySchedule(uint64_t seed = 0) {
        uint32_t k[5] = {(uint32_t)seed, (uint32_t)(seed >> 32), 0, 0, 0x1BD11BDAu};
        for (int i = 0; i < 4; i++)
            k[4] ^= k[i];
        for (uint32_t n = 0; n < 6; n++)
            for (uint32_t i = 0; i < 4; i++)
                words[n][i] = k[(n + i) % 5] + (i == 3 ? n : 0);
    }
};

template <int N> INLINE void inject(Words& w, const KeySchedule& key) {
    w.a += key.words[N][0]; w.b += key.words[N][1]; w.c += key.words[N][2]; w.d += key.words[N][3];
}

INLINE Words threefry(const KeySchedule& key, uint32_t firstPath, uint32_t month, uint32_t group) {
    Words w{sequence(firstPath), allWords(month), allWords(group), U{}};
    inject<0>(w, key);
    fourRounds<0>(w); inject<1>(w, key);
    fourRounds<1>(w); inject<2>(w, key);
    fourRounds<0>(w); inject<3>(w, key);
    fourRounds<1>(w); inject<4>(w, key);
    fourRounds<0>(w); inject<5>(w, key);
    return w;
}
